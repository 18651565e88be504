import { Component, type ErrorInfo, type ReactNode } from 'react';
import { Alert, Box, Button } from '@mui/material';
import { HttpError } from 'react-admin';
import { errorText } from '../api/http.js';

interface State {
  error: unknown;
  at: string;
}

/** A page that breaks says so in French and lets the rest of the screen live; another address clears it. */
export class PageErrorBoundary extends Component<{ children: ReactNode }, State> {
  override state: State = { error: null, at: '' };

  static getDerivedStateFromError(error: unknown): State {
    return { error, at: window.location.hash };
  }

  override componentDidCatch(error: unknown, info: ErrorInfo): void {
    console.error(error, info.componentStack);
  }

  private readonly clear = (): void => {
    if (this.state.error && window.location.hash !== this.state.at) this.setState({ error: null, at: '' });
  };

  override componentDidMount(): void {
    window.addEventListener('hashchange', this.clear);
  }

  override componentWillUnmount(): void {
    window.removeEventListener('hashchange', this.clear);
  }

  override render(): ReactNode {
    if (!this.state.error) return this.props.children;
    return (
      <Box sx={{ p: 3, maxWidth: 640 }}>
        <Alert
          severity="error"
          action={
            <Button color="inherit" onClick={() => window.location.reload()}>
              Recharger la page
            </Button>
          }
        >
          Cette page n’a pas pu s’afficher.{' '}
          {this.state.error instanceof HttpError
            ? errorText(this.state.error)
            : 'Rechargez-la ; si cela recommence, prévenez l’équipe PIGMA.'}
        </Alert>
      </Box>
    );
  }
}
