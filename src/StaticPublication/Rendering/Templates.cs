using System.Collections.Concurrent;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;
using StaticPublication.Text;

namespace StaticPublication.Rendering;

/// <summary>The theme's templates, parsed once. The only file that uses Scriban. A template sees its model as <c>it</c>, the strings of the
/// interface as <c>t</c>, and renders other templates with <c>part "name" model</c>.</summary>
internal sealed partial class Templates
{
    private static readonly ScriptVariable It = ScriptVariable.Create("it", ScriptVariableScope.Global);

    private readonly Dictionary<string, Template> _templates = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<Type, Accessor> _accessors = new();
    private readonly ScriptObject _shared = [];

    // Not a bag: it keeps its items by thread, and as these refer to it, threads that live on would keep every theme of a preview.
    private readonly ConcurrentStack<Printing> _idle = new();

    /// <summary>Parses all templates of the theme.</summary>
    /// <param name="theme">The theme.</param>
    /// <param name="asset">The address of an asset by its name; null for one that there is not.</param>
    /// <exception cref="TemplateException">A template does not parse.</exception>
    public Templates(Theme theme, Func<string, string?>? asset = null)
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
        _shared.Import(
            "asset",
            new Func<string, string>(name =>
                asset?.Invoke(name)
                ?? throw new ArgumentException($"there is no asset {name}{NearestNames.Ending(NearestNames.Of(name, theme.Assets.Keys))}")
            )
        );
    }

    /// <summary>Renders a template with its model.</summary>
    /// <exception cref="TemplateException">The template uses a field that its model does not have.</exception>
    public void Print(PageWriter writer, string name, object model)
    {
        // One is 8 kB, and a page of a document takes ten. One that failed is left to the collector.
        var printing = _idle.TryPop(out var idle) ? idle : new Printing(this);
        try
        {
            printing.Print(writer, Named(name), model);
        }
        catch (ScriptRuntimeException e)
        {
            throw Broken(e.Span, e.OriginalMessage, e);
        }

        _idle.Push(printing);
    }

    /// <summary>Renders a template with its model.</summary>
    /// <exception cref="TemplateException">The template uses a field that its model does not have.</exception>
    public Html Print(string name, object model)
    {
        using var writer = new PageWriter();
        Print(writer, name, model);
        return Html.Trusted(writer.Utf8.ToArray());
    }

    /// <summary>Returns a value that renders a template where another template prints it.</summary>
    public object Part(string name, object model) => new PendingPart(Named(name), model);

    private Template Named(string name) =>
        _templates.TryGetValue(name, out var template)
            ? template
            : throw new KeyNotFoundException($"The theme has no templates/{name}.html.");

    private static TemplateException Broken(SourceSpan span, string message, Exception? inner) =>
        new(Faults.Template(new SourceLocation(span.FileName ?? "", span.Start.Line + 1, span.Start.Column + 1), message), inner);

    // Removes indentation, which pages do not need. Lines stay where they are, so that faults report the right line.
    private static string Unindented(string text) =>
        string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimStart(' ', '\t')));

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
}
