// The server sets out first, as in the product.
void import('@mocks/start-worker');
void import('./ground');
