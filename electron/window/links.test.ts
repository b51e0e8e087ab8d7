import { describe, expect, it, vi } from 'vitest';

vi.mock('electron', () => ({ dialog: {}, shell: {} }));
const { addressOf, linkNames, mayOpen } = await import('./links.ts');

describe('opening an address outside', () => {
  it.each([
    'file:///etc/passwd',
    'javascript:alert(1)',
    'smb://host/share',
    'ms-msdt:/id PCWDiagnostic',
    'http://help.webex.com/',
    'https://help.webex.com.evil.example/',
    'https://help.webex.com@evil.example/',
    'https://help.webex.com:8443/',
    'data:text/html,x',
    'not an address',
  ])('security 15: %s is refused', address => {
    expect(mayOpen(address)).toBe(false);
  });

  it('security 15: every address of the app itself passes the gate', () => {
    expect(linkNames.length).toBeGreaterThan(0);
    for (const name of linkNames) expect(mayOpen(addressOf(name) ?? '')).toBe(true);
  });

  it.each(['__proto__', 'constructor', 'https://help.webex.com/', ''])('knows no link called “%s”', name => {
    expect(addressOf(name)).toBeNull();
  });
});
