import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useId } from 'react';
import { AskRecords } from '@/contract/record';
import { useSession } from '@/data/session/use-session';
import { isBlank } from '@/domain/intake-completeness';
import { serverNow } from '@/lib/server-clock';
import { localDateOf } from '@/lib/zoned-time';
import { useSchemaForm } from '@/parts/form/use-schema-form';
import { placeOfValues, RequestFields, type RequestValues } from '@/parts/records/request-fields';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';

const USUAL: RequestValues = { from: 'home-physician', place: '', way: 'e-mail', promisedOn: '' };

interface BulkAskDialogProps {
  readonly count: number;
  readonly onAsk: (request: AskRecords) => void;
  readonly onClose: () => void;
}

/** One request for many cases: of whom each was asked, by which way, and what they promised. */
export function BulkAskDialog({ count, onAsk, onClose }: BulkAskDialogProps) {
  const { t } = useLingui();
  const id = useId();
  const { timeZone } = useSession();
  const { formRef, values, set, errorOf, parse, show } = useSchemaForm(USUAL, {});
  const ask = (): void => {
    const { from, way, promisedOn } = values;
    const place = placeOfValues(values);
    const isPlaceMissing = from === 'other' && isBlank(values.place);
    const isOver = promisedOn !== '' && promisedOn < localDateOf(serverNow(), timeZone);
    if (isPlaceMissing || isOver) {
      show({
        ...(isPlaceMissing ? { place: 'required' } : {}),
        ...(isOver ? { promisedOn: 'in-the-past' } : {}),
      });
      return;
    }
    const request = parse(AskRecords, { from, place, way, promisedOn: promisedOn || null });
    if (request !== null) onAsk(request);
  };
  return (
    <Dialog
      title={t`Ask for records`}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button type="submit" form={id} variant="primary">
            <Plural value={count} one="Ask in # case" other="Ask in # cases" />
          </Button>
        </>
      }
    >
      <form
        id={id}
        ref={formRef}
        noValidate
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          ask();
        }}
      >
        <p className="quiet">
          <Trans>
            In each case, every record that is not asked for yet is marked as asked for. Cases in
            which nothing is left to ask for, or whom you ask may not be asked, are named
            afterwards.
          </Trans>
        </p>
        <RequestFields values={values} physician="unknown" errorOf={errorOf} onChange={set} />
      </form>
    </Dialog>
  );
}
