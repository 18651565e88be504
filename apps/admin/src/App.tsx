import { Admin, CustomRoutes } from 'react-admin';
import { Route } from 'react-router-dom';
import { authProvider } from './api/authProvider.js';
import { dataProvider } from './api/dataProvider.js';
import { queryClient } from './api/queryClient.js';
import { store } from './api/store.js';
import { ForgottenPage } from './auth/ForgottenPage.js';
import { InvitationPage } from './auth/InvitationPage.js';
import { LoginPage } from './auth/LoginPage.js';
import { MyAccountPage } from './auth/MyAccountPage.js';
import { i18nProvider } from './i18n/i18nProvider.js';
import { Layout } from './layout/Layout.js';
import { NotFoundPage } from './layout/NotFoundPage.js';
import { darkTheme, lightTheme } from './layout/theme.js';

export function App() {
  return (
    <Admin
      title="PIGMA"
      authProvider={authProvider}
      dataProvider={dataProvider}
      i18nProvider={i18nProvider}
      queryClient={queryClient}
      store={store}
      layout={Layout}
      loginPage={LoginPage}
      catchAll={NotFoundPage}
      theme={lightTheme}
      darkTheme={darkTheme}
      requireAuth
      disableTelemetry
    >
      <CustomRoutes noLayout>
        <Route path="/forgotten" element={<ForgottenPage />} />
        <Route path="/invitation/:token" element={<InvitationPage />} />
      </CustomRoutes>
      <CustomRoutes>
        <Route path="/my-account" element={<MyAccountPage />} />
      </CustomRoutes>
    </Admin>
  );
}
