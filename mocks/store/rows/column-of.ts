import type { RowColumn } from '../row-schema';
import { ChoiceValues } from './choice-column';
import { ChoicesValues } from './choices-column';
import type { Column } from './column';
import { MomentValues } from './moment-column';
import { TextValues } from './text-column';

/** An empty column of the kind that the schema asks for. */
export function columnOf<Row>(spec: RowColumn<Row>): Column<Row> {
  switch (spec.kind) {
    case 'choice':
      return new ChoiceValues(spec);
    case 'choices':
      return new ChoicesValues(spec);
    case 'moment':
      return new MomentValues(spec);
    case 'text':
      return new TextValues(spec);
  }
}
