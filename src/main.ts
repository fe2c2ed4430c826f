import '@/ui/css/index.css';

// The server of the browser takes the longest of all, so it sets out before anything else is read;
// a build that speaks to a real one has none.
if (!import.meta.env.VITE_API_URL) void import('@mocks/start-worker');
void import('./begin');
