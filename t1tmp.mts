import {readContent} from './src/compiler/lint/read-content.ts';
import {checkLanguage} from './src/compiler/lint/check-language.ts';
import {Faults,formatFault} from './src/compiler/fault.ts';
let f=new Faults();
const c=readContent('/work/main/modules','nb',f)!;
console.log('read faults',f.size, f.all.slice(0,10).map(formatFault));
f=new Faults();
const t=performance.now(); checkLanguage(c.texts,c.glossary,f); console.log('check',performance.now()-t);
console.log(f.all.map(formatFault).join('\n'));
