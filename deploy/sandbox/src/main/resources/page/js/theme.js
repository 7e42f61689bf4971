const REMEMBERED = 'k98.theme';
const dark = matchMedia('(prefers-color-scheme: dark)');

const chosen = () => localStorage.getItem(REMEMBERED);

export const theme = () => chosen() ?? (dark.matches ? 'dark' : 'light');

export function applyTheme() {
  document.documentElement.dataset.theme = theme();
}

export function toggleTheme() {
  localStorage.setItem(REMEMBERED, theme() === 'dark' ? 'light' : 'dark');
  applyTheme();
}

dark.addEventListener('change', applyTheme);
applyTheme();
