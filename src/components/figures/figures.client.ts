// One script for every figure: modules that two scripts shared could not be written into the page.
import './ask-browser.client';
import './source-strip.client';
