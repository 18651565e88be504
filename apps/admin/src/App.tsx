import { lazy } from 'react';
import { Admin, Authenticated, CustomRoutes, Resource } from 'react-admin';
import { Outlet, Route } from 'react-router-dom';
import { accounts } from './accounts/index.js';
import { addressBlocks } from './addresses/index.js';
import { authProvider } from './api/authProvider.js';
import { dataProvider } from './api/dataProvider.js';
import { queryClient } from './api/queryClient.js';
import { store } from './api/store.js';
import { ForgottenPage } from './auth/ForgottenPage.js';
import { InvitationPage } from './auth/InvitationPage.js';
import { LoginPage } from './auth/LoginPage.js';
import { MyAccountPage } from './auth/MyAccountPage.js';
import { campaigns } from './campaigns/index.js';
import { contacts } from './contacts/index.js';
import { DeliverabilityPage } from './deliverability/DeliverabilityPage.js';
import { groups } from './groups/index.js';
import { meetings } from './meetings/index.js';
import { minutes } from './minutes/index.js';
import { actions, decisions } from './meetings/promises/index.js';
import { i18nProvider } from './i18n/i18nProvider.js';
import { imports } from './imports/index.js';
import { incomingMails } from './incoming-mails/index.js';
import { inbox } from './inbox/index.js';
import { Layout } from './layout/Layout.js';
import { NotFoundPage } from './layout/NotFoundPage.js';
import { darkTheme, lightTheme } from './layout/theme.js';
import { MailLayoutPage } from './mail-layout/MailLayoutPage.js';
import { mails } from './mails/index.js';
import { partners } from './partners/index.js';
import { records } from './records/index.js';
import { mailTemplates } from './templates/index.js';
import { surveys } from './surveys/index.js';
import { tokens } from './tokens/index.js';
import { CalendarPage } from './training-calendar/CalendarPage.js';
import { trainingCourses } from './training-courses/index.js';
import { trainingFeeds } from './training-feeds/index.js';
import { trainingInterests } from './training-interests/index.js';
import { ProposalsPage } from './training-proposals/ProposalsPage.js';
import { trainingSessions } from './training-sessions/index.js';
import { trainingStatements } from './training-statements/index.js';
import { unclaimed } from './unclaimed/index.js';

/** Pages with charts or a map load when first opened. */
const DashboardPage = lazy(() => import('./dashboard/DashboardPage.js').then((m) => ({ default: m.DashboardPage })));
const DiagnosticPage = lazy(() =>
  import('./diagnostic/DiagnosticPage.js').then((m) => ({ default: m.DiagnosticPage })),
);
const RegionPage = lazy(() => import('./obligation/RegionPage.js').then((m) => ({ default: m.RegionPage })));

/** The pages that are no resource's ask for a session too. */
function SignedIn() {
  return (
    <Authenticated>
      <Outlet />
    </Authenticated>
  );
}

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
      dashboard={DashboardPage}
      catchAll={NotFoundPage}
      theme={lightTheme}
      darkTheme={darkTheme}
      disableTelemetry
    >
      <Resource {...partners} />
      <Resource {...contacts} />
      <Resource {...records} />
      <Resource {...imports} />
      <Resource {...unclaimed} />
      <Resource {...campaigns} />
      <Resource {...surveys} />
      <Resource {...trainingInterests} />
      <Resource {...trainingSessions} />
      <Resource {...trainingCourses} />
      <Resource {...trainingStatements} />
      <Resource {...trainingFeeds} />
      <Resource {...mails} />
      <Resource {...mailTemplates} />
      <Resource {...addressBlocks} />
      <Resource {...groups} />
      <Resource {...meetings} />
      <Resource {...minutes} />
      <Resource {...actions} />
      <Resource {...decisions} />
      <Resource {...incomingMails} />
      <Resource {...inbox} />
      <Resource {...accounts} />
      <Resource {...tokens} />
      <CustomRoutes noLayout>
        <Route path="/forgotten" element={<ForgottenPage />} />
        <Route path="/invitation/:token" element={<InvitationPage />} />
      </CustomRoutes>
      <CustomRoutes>
        <Route element={<SignedIn />}>
          <Route path="/obligation" element={<RegionPage />} />
          <Route path="/diagnostic" element={<DiagnosticPage />} />
          <Route path="/training-proposals" element={<ProposalsPage />} />
          <Route path="/training-calendar" element={<CalendarPage />} />
          <Route path="/mail-layout" element={<MailLayoutPage />} />
          <Route path="/deliverability" element={<DeliverabilityPage />} />
          <Route path="/my-account" element={<MyAccountPage />} />
        </Route>
      </CustomRoutes>
    </Admin>
  );
}
