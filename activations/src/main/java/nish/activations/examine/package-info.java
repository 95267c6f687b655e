/**
 * What the paper claims of a good activation, its hypotheses H1 to H4, as numbers for any
 * activation. They are found from value and slope alone, without knowing the formula.
 */
package nish.activations.examine;
