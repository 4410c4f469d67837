import { defineConfig } from 'drizzle-kit';

export default defineConfig({
  dialect: 'sqlite',
  schema: './src-main/store/tables/index.ts',
  out: './src-main/store/migrations',
});
