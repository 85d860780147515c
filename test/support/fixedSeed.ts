import * as fc from 'fast-check';

/**
 * The same random cases in every run, so that a green tree stays green. `FC_SEED=` another whole number tries others;
 * a failing case prints its own seed.
 */
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(process.env['FC_SEED'] ?? '20240131') });
