import fc from 'fast-check';

/**
 * The generated cases of the suite are the same in every run, so that a failure is never a matter
 * of luck. `npm run verify:properties` draws a new seed each time and says which.
 */
fc.configureGlobal({ seed: Number(process.env.POSTWRIGHT_PROPERTY_SEED ?? 20171023) });
