import { en } from '@/lib/language/messages/en'

// What `lib/output/bundle-client.ts` defines.
Object.assign(globalThis, { MESSAGES: en, LANGUAGE: 'en', DEFAULT_THEME: 'system' })
