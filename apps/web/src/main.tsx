import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { queryClient } from './api/query-client.js';
import { App } from './app.js';
import { Announcer } from './ui/feedback/announcer.js';
import { LanguageProvider } from './ui/language/language.js';
import './ui/styles.css';
import { colourRoles, theme } from './ui/theme.js';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element #root');

createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <MantineProvider theme={theme} defaultColorScheme="auto" cssVariablesResolver={colourRoles}>
        <LanguageProvider>
          <Announcer>
            <App />
          </Announcer>
        </LanguageProvider>
      </MantineProvider>
    </QueryClientProvider>
  </StrictMode>,
);
