import {
	PDFArray,
	PDFDict,
	PDFInvalidObject,
	PDFName,
	PDFRawStream,
	PDFRef,
	PDFStream,
	type PDFContext,
	type PDFObject
} from '@cantoo/pdf-lib';
import { withoutSegments } from './jpeg.ts';

const names = (list: string) => new Set(list.split(' ').map((name) => PDFName.of(name)));
/** Entries that tell about the maker, carry other files or act by themselves, wherever they stand (ISO 32000). */
const unwantedKeys = names(
	'Metadata PieceInfo AA OpenAction JS JavaScript EmbeddedFiles AF EF XFA Collection Requirements Perms ' +
		'RichMediaContent RichMediaSettings SpiderInfo Threads LastModified'
);
const unwantedActions = names(
	'JavaScript Launch SubmitForm ImportData GoToR GoToE Rendition Movie Sound RichMediaExecute'
);
const unwantedAnnotations = names('FileAttachment Sound Movie Screen RichMedia 3D');
const remarks = names(
	'Text FreeText Highlight Underline StrikeOut Squiggly Stamp Ink Line Square Circle Polygon PolyLine Caret Popup'
);
const unwantedTypes = names('Metadata EmbeddedFile Sig');
const name = (text: string) => PDFName.of(text);

/**
 * Takes the unwanted out of everything that the catalog reaches, then deletes what it no longer reaches: else removed
 * attachments, older revisions and what could not be parsed would still lie in the file.
 */
export function clean(context: PDFContext): void {
	const { Root } = context.trailerInfo;
	context.trailerInfo = Root === undefined ? {} : { Root };
	const reached = new Set<PDFRef>();
	const waiting: PDFObject[] = Root === undefined ? [] : [Root];
	for (let object = waiting.pop(); object !== undefined; object = waiting.pop()) {
		if (object instanceof PDFRef) {
			if (reached.has(object)) continue;
			const target = context.lookup(object);
			if (target === undefined || target instanceof PDFInvalidObject) continue;
			reached.add(object);
			waiting.push(target);
		} else if (object instanceof PDFStream) {
			if (object instanceof PDFRawStream && isJpeg(object))
				object.updateContents(withoutSegments(object.getContents()));
			waiting.push(object.dict);
		} else if (object instanceof PDFDict) {
			// the remark stays, the name of who made it goes
			if (remarks.has(object.get(name('Subtype')) as PDFName)) object.delete(name('T'));
			for (const [key, value] of object.entries()) {
				if (unwantedKeys.has(key) || unwanted(context, value)) object.delete(key);
				else waiting.push(value);
			}
		} else if (object instanceof PDFArray) {
			for (let i = object.size() - 1; i >= 0; i--) {
				const element = object.get(i);
				if (unwanted(context, element)) object.remove(i);
				else waiting.push(element);
			}
		}
	}
	for (const [ref] of context.enumerateIndirectObjects()) if (!reached.has(ref)) context.delete(ref);
}

function unwanted(context: PDFContext, value: PDFObject): boolean {
	const target = context.lookup(value);
	const dict = target instanceof PDFStream ? target.dict : target;
	if (!(dict instanceof PDFDict)) return false;
	const told = (key: string) => context.lookup(dict.get(name(key))) as PDFName;
	if (unwantedTypes.has(told('Type')) || unwantedAnnotations.has(told('Subtype'))) return true;
	return unwantedActions.has(told('S'));
}

function isJpeg(stream: PDFRawStream): boolean {
	const filter = stream.dict.get(name('Filter'));
	const only = filter instanceof PDFArray && filter.size() === 1 ? filter.get(0) : filter;
	return only === name('DCTDecode');
}
