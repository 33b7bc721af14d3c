using System.Collections;
using System.Collections.Concurrent;
using System.Globalization;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace StaticPublication.Rendering;

/// <summary>The theme's templates, parsed once; the only file that knows Scriban. A template sees its model as <c>it</c>, the words of the interface as <c>t</c>, and other templates through <c>part "name" model</c>.</summary>
public sealed class Templates
{
    private static readonly ScriptVariable It = ScriptVariable.Create("it", ScriptVariableScope.Global);

    private readonly Dictionary<string, Template> _templates = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<Type, Accessor> _accessors = new();
    private readonly ScriptObject _shared = [];

    /// <summary>Parses every template of the theme.</summary>
    /// <exception cref="TemplateException">One does not parse.</exception>
    public Templates(Theme theme)
    {
        foreach (var (path, text) in theme.Templates)
        {
            var place = theme.FileOf($"templates/{path}");
            var template = Template.Parse(Unindented(text), place);
            if (template.HasErrors)
            {
                var first = template.Messages.First(message => message.Type == ParserMessageType.Error);
                throw Broken(first.Span, first.Message, null);
            }

            _templates.Add(System.IO.Path.ChangeExtension(path, null), template);
        }

        _shared.SetValue("t", Words(theme.Strings), true);
        _shared.Import("part", new Func<string, object, object>(Part));
    }

    /// <summary>Prints a template with its model.</summary>
    /// <exception cref="TemplateException">It names a field that its model does not have.</exception>
    public void Print(PageWriter writer, string name, object model)
    {
        var context = new Printing(this, writer);
        try
        {
            context.Print(Named(name), model);
        }
        catch (ScriptRuntimeException e)
        {
            throw Broken(e.Span, e.OriginalMessage, e);
        }
    }

    /// <summary>What a template prints with its model.</summary>
    /// <exception cref="TemplateException">It names a field that its model does not have.</exception>
    public Html Print(string name, object model)
    {
        using var writer = new PageWriter();
        Print(writer, name, model);
        return Html.Trusted(writer.Utf8.ToArray());
    }

    /// <summary>A template to be printed where another one prints this value.</summary>
    public object Part(string name, object model) => new PendingPart(Named(name), model);

    private Template Named(string name) =>
        _templates.TryGetValue(name, out var template) ? template : throw new KeyNotFoundException($"The theme has no templates/{name}.html.");

    private static TemplateException Broken(SourceSpan span, string message, Exception? inner) =>
        new(Faults.Template(new Place(span.FileName ?? "", span.Start.Line + 1, span.Start.Column + 1), message), inner);

    // Indentation is for whoever edits a template: pages do without it. Lines stay where they are, so that faults name them rightly.
    private static string Unindented(string text) => string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimStart(' ', '\t')));

    private static ScriptObject Words(Strings strings)
    {
        var words = new ScriptObject();
        foreach (var key in strings.Keys)
        {
            var section = words;
            var names = key.Split('.');
            foreach (var name in names[..^1].Select(Identifier))
            {
                if (section[name] is not ScriptObject inner)
                {
                    section.SetValue(name, inner = [], true);
                }

                section = inner;
            }

            section.SetValue(Identifier(names[^1]), strings[key], true);
        }

        return words;
    }

    // Scriban reads a hyphen as a minus sign.
    private static string Identifier(string key) => key.Replace('-', '_');

    private sealed record PendingPart(Template Template, object Model);

    /// <summary>One printing: strict, without limits, and escaping every value that is not HTML.</summary>
    private sealed class Printing : TemplateContext
    {
        private readonly Templates _templates;
        private readonly PageWriter _writer;

        public Printing(Templates templates, PageWriter writer)
            : base(templates._shared)
        {
            (_templates, _writer) = (templates, writer);
            StrictVariables = true;
            EnableRelaxedMemberAccess = EnableRelaxedIndexerAccess = EnableRelaxedTargetAccess = EnableRelaxedFunctionAccess = false;
            LoopLimit = 0;
            LoopLimitQueryable = 0;
            LimitToString = 0;
            AutoIndent = false;
            PushOutput(new Output(writer));
            PushGlobal(new ScriptObject());
        }

        public void Print(Template template, object model)
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
                    PrintPart(part);
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

        // An empty text, an empty list and an empty piece of HTML count as nothing in a condition.
        public override bool ToBool(SourceSpan span, object? value) => value switch
        {
            string text => text.Length > 0,
            Html html => html.Utf8.Length > 0,
            ICollection list => list.Count > 0,
            _ => base.ToBool(span, value),
        };

        protected override IObjectAccessor? GetMemberAccessorImpl(object target) =>
            target is IScriptObject ? base.GetMemberAccessorImpl(target) : _templates._accessors.GetOrAdd(target.GetType(), type => new Accessor(new Fields(type)));

        private void PrintPart(PendingPart part)
        {
            var outer = GetValue(It)!;
            PushLocal();
            try
            {
                Print(part.Template, part.Model);
            }
            finally
            {
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

        public bool HasMember(TemplateContext context, SourceSpan span, object target, string member) => fields.TryGet(target, member, out _);

        public bool TryGetValue(TemplateContext context, SourceSpan span, object target, string member, out object? value) => fields.TryGet(target, member, out value)
            ? true
            : throw new ScriptRuntimeException(span, $"{target.GetType().Name} has no field \"{member}\" (it has {string.Join(", ", fields.Names)})");

        public bool TrySetValue(TemplateContext context, SourceSpan span, object target, string member, object? value) => false;

        public bool TryGetItem(TemplateContext context, SourceSpan span, object target, object index, out object? value) => throw new ScriptRuntimeException(span, "a model has no items");

        public bool TrySetItem(TemplateContext context, SourceSpan span, object target, object index, object? value) => false;
    }

    private sealed class Output(PageWriter writer) : IScriptOutput
    {
        public void Write(string text, int offset, int count) => writer.Raw(text.AsSpan(offset, count));

        public ValueTask WriteAsync(string text, int offset, int count, CancellationToken cancellationToken)
        {
            Write(text, offset, count);
            return ValueTask.CompletedTask;
        }
    }
}
