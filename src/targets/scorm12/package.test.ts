/** Judges the scorm12 package by the contract of all SCORM packages. */
import { describeManifest } from '../../../tests/contract/manifest.contract.ts';
import { pack } from './package.ts';

describeManifest('scorm12', pack);
