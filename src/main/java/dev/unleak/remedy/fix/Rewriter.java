package dev.unleak.remedy.fix;

/** Puts a look-up in the place of a secret, or says why that must be done by hand. Stateless. */
interface Rewriter {
    Outcome rewrite(Spot spot);
}
