import type { Plugin } from 'vite';
import { emptied, replaced } from './parts-of-code.ts';

/** A feature of React that nothing here asks for. */
export interface UnusedFeature {
  /** What whoever uses it has in its code. */
  readonly asked: RegExp;
  /** Functions that are then never reached, or have nothing to do. */
  readonly empty: readonly string[];
  /** Functions that then always say the same, with their bodies. */
  readonly always?: Readonly<Record<string, string>>;
  /** What is then known beforehand, and what stands in its place. */
  readonly known?: readonly (readonly [found: RegExp, instead: string])[];
}

/** By the name that React's documentation gives it. */
export const UNUSED_FEATURES: Readonly<Record<string, UnusedFeature>> = {
  // Pages are drawn in the browser alone. That nothing hydrates is then known in some forty places.
  hydration: {
    asked: /\bhydrateRoot\b|\bunstable_scheduleHydration\b/,
    empty: [
      'accumulateOrCreateContinuousQueuedReplayableEvent',
      'attemptExplicitHydrationTarget',
      'attemptReplayContinuousQueuedEvent',
      'canHydrateHydrationBoundary',
      'canHydrateInstance',
      'canHydrateTextInstance',
      'clearHydrationBoundary',
      'clearIfContinuousEvent',
      'getNextHydratable',
      'getNextHydratableInstanceAfterHydrationBoundary',
      'hideOrUnhideDehydratedBoundary',
      'popToNextHostParent',
      'prepareToHydrateHostInstance',
      'queueHydrationError',
      'replayUnblockedEvents',
      'resetHydrationState',
      'retryActivityComponentWithoutHydrating',
      'retryIfBlockedOn',
      'scheduleReplayQueueIfNeeded',
      'throwOnHydrationMismatch',
      'updateDehydratedSuspenseComponent',
    ],
    always: {
      popHydrationState: 'return !1;',
      queueIfContinuousEvent: 'return !1;',
      upgradeHydrationErrorsToRecoverable: 'return null;',
      // An event never waits for what is not drawn yet.
      dispatchEvent:
        'if (_enabled) { findInstanceBlockingEvent(nativeEvent);' +
        ' dispatchEventForPluginEventSystem(domEventName, eventSystemFlags, nativeEvent,' +
        ' return_targetInst, targetContainer); }',
    },
    known: [
      [/^exports\.hydrateRoot = function [\s\S]*?^\};$/m, ''],
      [/^ {2}isHydrating = !1,\n/m, ''],
      [/\(isHydrating = !0\)/g, '(!0)'],
      [/\bisHydrating = ![01];/g, ';'],
      // Neither a parameter of the same name nor a part of a longer one.
      [/\bisHydrating\b(?![$\w]|\n\))/g, '!1'],
    ],
  },
  // A transition is not animated: no commit looks for what moves, or waits for its pictures.
  '<ViewTransition>': {
    asked: /(?<!["'`])\bViewTransition\b|\baddTransitionType\b/,
    empty: [
      'applyViewTransitionName',
      'applyViewTransitionToHostInstances',
      'commitAfterMutationEffectsOnFiber',
      'commitAppearingPairViewTransitions',
      'commitDeletedPairViewTransitions',
      'commitEnterViewTransitions',
      'commitExitViewTransitions',
      'commitNestedViewTransitions',
      'createViewTransitionInstance',
      'flushAfterMutationEffects',
      'getViewTransitionClassName',
      'getViewTransitionName',
      'preloadInstanceAndSuspendIfNeeded',
      'restoreEnterOrExitViewTransitions',
      'restoreNestedViewTransitions',
      'restoreViewTransitionOnHostInstances',
      'startViewTransition',
      'suspendInstance',
      'trackEnterViewTransitions',
    ],
    known: [
      // Whether lanes are those of a transition that may be animated.
      [/\((\w+) & 335544064\) === \1\b/g, '!1'],
      [/\n {2}shouldStartViewTransition\n {4}\? /, '\n  !1 ? '],
    ],
  },
  // Titles are set (`use-document-title.ts`), and the build names the files of a page. A commit then
  // waits for no style sheet.
  'elements of the head': {
    asked:
      /\bprecedence:|\b(?:import_react_dom\w*|ReactDOM)\.(?:pre\w+)|(?<!\b[dD]ocument\.|\bdoc\.)\b(?:jsxs?|createElement)\)?\(["'`](?:link|meta|script(?=.,\s*\{[^{}]*\basync\b)|title(?!.,\s*\{\s*key: .svg-title)|html|head|body)["'`]/,
    empty: [
      'acquireResource',
      'createHoistableInstance',
      'getHydratableHoistableCache',
      'getResource',
      'insertStylesheetIntoRoot',
      'mountHoistable',
      'preconnectAs',
      'preinitModuleScript',
      'preinitScript',
      'preinitStyle',
      'preload',
      'preloadModule',
      'preloadResourceAndSuspendIfNeeded',
      'suspendResource',
    ],
    always: {
      getHoistableRoot: 'return null;',
      isHostHoistableType: 'return !1;',
      isSingletonScope: 'return !1;',
      waitForCommitToBeReady: 'return null;',
    },
    known: [
      // What a commit would wait for is not even looked for.
      [
        /\n {4}isViewTransitionEligible \|\|\n {4}subtreeFlags & 8192 \|\|\n {4}16785408 === \(subtreeFlags & 16785408\)\n/,
        '!1',
      ],
      [/\n {4}case 26:\n {6}ii = currentHoistableRoot;[\s\S]*?\n {4}case 27:/, '\n    case 27:'],
    ],
  },
  'refs to fragments': {
    asked: /\b(?:jsxs?|createElement)\)?\([\w$.]*Fragment[\w$]*,\s*\{\s*ref\b/,
    empty: ['commitNewChildToFragmentInstance', 'deleteChildFromFragmentInstance'],
    always: { isFragmentInstanceParent: 'return !1;' },
    known: [
      [/^FragmentInstance\.prototype\.\w+ = function [\s\S]*?^\};$/gm, ''],
      [
        /\n {8}case 7:\n {10}if \(null === current\.stateNode\) \{[\s\S]*?\n {8}default:/,
        '\n        default:',
      ],
    ],
  },
  '<SuspenseList>': {
    asked: /\bSuspenseList\b/,
    empty: [
      'cutOffTailIfNeeded',
      'findFirstSuspended',
      'initSuspenseListRenderState',
      'updateSuspenseListComponent',
    ],
  },
  'actions of forms': {
    asked:
      /\buse(?:ActionState|FormState|FormStatus)\b|\brequestFormReset\b|\bjsxs?\)?\(["'`](?:form|button|input)["'`],\s*\{[^{}]*\b(?:formA|a)ction:/,
    empty: [
      'mountActionState',
      'requestFormReset',
      'rerenderActionState',
      'startHostTransition',
      'updateActionState',
    ],
    known: [
      // By what it does: its name is the bundler's, and may be another's in the next version.
      [
        /^(function extractEvents\$\d+)\([^)]*\) \{\n {2}if \(\n {4}"submit" === domEventName[\s\S]*?^\}/m,
        '$1() {}',
      ],
    ],
  },
  // Which component was within which when one failed: nothing keeps or shows it, and to find it out
  // each of them is called once more.
  'stacks of components': {
    asked: /\bcomponentStack\b|\bcaptureOwnerStack\b/,
    empty: [],
    always: { getStackByFiberInDevAndProd: "return '';" },
  },
};

const REACT = /\/node_modules\/(?:react|react-dom|scheduler)\//;
/** Draws heads for its framework, which is left out after this has been asked. */
const ROUTER = /\/node_modules\/react-router\//;
const CLIENT = /\/node_modules\/react-dom\/cjs\/react-dom-client\.production\.js$/;

/**
 * React's client without what serves these features.
 *
 * @throws Error naming the function or the expression that a new version of React no longer has
 */
export function withoutUnused(code: string): string {
  let kept = code;
  for (const { empty, always = {}, known = [] } of Object.values(UNUSED_FEATURES)) {
    for (const name of empty) kept = emptied(kept, name);
    for (const [name, body] of Object.entries(always)) kept = emptied(kept, name, body);
    kept = replaced(kept, known);
  }
  return kept;
}

/** What this code asks for of the features, and in which words. */
export const asksFor = (code: string): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(UNUSED_FEATURES).flatMap(([name, { asked }]) => {
      const words = asked.exec(code)?.[0];
      return words === undefined ? [] : [[name, words]];
    }),
  );

/**
 * Leaves out of React what nothing here asks for: a quarter of it, which each first visit fetched and
 * compiled, and a walk through all that is drawn with each transition. Whoever asks for it later is told
 * so by the build.
 */
export function reactDomParts(): Plugin {
  return {
    name: 'house:react-dom-parts',
    apply: 'build',
    enforce: 'pre',
    transform: {
      filter: { id: CLIENT },
      handler(code) {
        try {
          return { code: withoutUnused(code), map: null };
        } catch (error) {
          return this.error(`React has changed: ${String(error)}`);
        }
      },
    },
    generateBundle(_options, bundle) {
      const asked = Object.values(bundle)
        .flatMap((file) => (file.type === 'chunk' ? Object.entries(file.modules) : []))
        .filter(([id]) => !REACT.test(id) && !ROUTER.test(id))
        .flatMap(([id, { code }]) =>
          [...asksFor(code ?? '')].map(([feature, words]) => `${id}: ${feature} (${words})`),
        );
      if (asked.length > 0) {
        this.error(`These ask for what react-dom-parts.ts leaves out: ${asked.join('; ')}`);
      }
    },
  };
}
