using System.Collections;
using System.Globalization;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace StaticPublication.Rendering;

/// <summary>The rendering of a template.</summary>
internal sealed partial class Templates
{
    private sealed record PendingPart(Template Template, object Model);

    /// <summary>Renders one page after the other: unknown names are errors, endless loops are stopped, and every value that is not HTML
    /// is escaped.</summary>
    private sealed class Printing : TemplateContext
    {
        // The longest index page of a site of a million documents takes a hundredth of these steps.
        private const int MaxSteps = 20_000_000;
        private const int MaxDepth = 50;

        private readonly Templates _templates;
        private readonly ScriptObject _variables = [];
        private PageWriter _writer = null!;
        private int _steps;
        private int _depth;

        public Printing(Templates templates)
            : base(templates._shared)
        {
            _templates = templates;
            StrictVariables = true;
            EnableRelaxedMemberAccess = EnableRelaxedIndexerAccess = EnableRelaxedTargetAccess = EnableRelaxedFunctionAccess = false;
            LoopLimit = 0;
            LoopLimitQueryable = 0;
            LimitToString = 0;
            AutoIndent = false;
            PushOutput(new Output(this));
        }

        public void Print(PageWriter writer, Template template, object model)
        {
            (_writer, _steps) = (writer, 0);
            PushGlobal(_variables);
            Print(template, model);
            PopGlobal();
            _variables.Clear();
        }

        private void Print(Template template, object model)
        {
            SetValue(It, model);
            Evaluate(template.Page!);
        }

        public override TemplateContext Write(SourceSpan span, object? textAsObject)
        {
            switch (textAsObject)
            {
                case null:
                    break;
                case Html html:
                    _writer.Raw(html.Utf8.Span);
                    break;
                case PendingPart part:
                    PrintPart(span, part);
                    break;
                case string text:
                    _writer.Text(text);
                    break;
                case int number:
                    _writer.Raw(number.ToString(CultureInfo.InvariantCulture));
                    break;
                default:
                    throw new ScriptRuntimeException(span, $"a value of the type {textAsObject.GetType().Name} cannot be printed");
            }

            return this;
        }

        public void Raw(ReadOnlySpan<char> html) => _writer.Raw(html);

        protected override bool OnStepLoop(ScriptLoopStatementBase loop) =>
            ++_steps <= MaxSteps
                ? base.OnStepLoop(loop)
                : throw new ScriptRuntimeException(loop.Span, $"the loops of one page have taken {MaxSteps} steps and do not end");

        // In a condition, an empty text, an empty list and empty HTML are false.
        public override bool ToBool(SourceSpan span, object? value) =>
            value switch
            {
                string text => text.Length > 0,
                Html html => html.Utf8.Length > 0,
                ICollection list => list.Count > 0,
                _ => base.ToBool(span, value),
            };

        protected override IObjectAccessor? GetMemberAccessorImpl(object target) =>
            target is IScriptObject
                ? base.GetMemberAccessorImpl(target)
                : _templates._accessors.GetOrAdd(target.GetType(), type => new Accessor(new Fields(type)));

        private void PrintPart(SourceSpan span, PendingPart part)
        {
            if (++_depth > MaxDepth)
            {
                throw new ScriptRuntimeException(span, $"parts are printed within parts {MaxDepth} deep and do not end");
            }

            var outer = GetValue(It)!;
            PushLocal();
            try
            {
                Print(part.Template, part.Model);
            }
            finally
            {
                _depth--;
                PopLocal();
                SetValue(It, outer);
            }
        }
    }

    private sealed class Accessor(Fields fields) : IObjectAccessor
    {
        public bool HasIndexer => false;

        public Type IndexType => typeof(string);

        public int GetMemberCount(TemplateContext context, SourceSpan span, object target) => fields.Names.Count();

        public IEnumerable<string> GetMembers(TemplateContext context, SourceSpan span, object target) => fields.Names;

        public bool HasMember(TemplateContext context, SourceSpan span, object target, string member) =>
            fields.TryGet(target, member, out _);

        public bool TryGetValue(TemplateContext context, SourceSpan span, object target, string member, out object? value) =>
            fields.TryGet(target, member, out value)
                ? true
                : throw new ScriptRuntimeException(
                    span,
                    $"{target.GetType().Name} has no field \"{member}\" (it has {string.Join(", ", fields.Names)})"
                );

        public bool TrySetValue(TemplateContext context, SourceSpan span, object target, string member, object? value) => false;

        public bool TryGetItem(TemplateContext context, SourceSpan span, object target, object index, out object? value) =>
            throw new ScriptRuntimeException(span, "a model has no items");

        public bool TrySetItem(TemplateContext context, SourceSpan span, object target, object index, object? value) => false;
    }

    private sealed class Output(Printing printing) : IScriptOutput
    {
        public void Write(string text, int offset, int count) => printing.Raw(text.AsSpan(offset, count));

        public ValueTask WriteAsync(string text, int offset, int count, CancellationToken cancellationToken)
        {
            Write(text, offset, count);
            return ValueTask.CompletedTask;
        }
    }
}
