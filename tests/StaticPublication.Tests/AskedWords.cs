using System.Text.RegularExpressions;

namespace StaticPublication.Tests;

/// <summary>Which words of the strings files the program and the templates ask for. A key may be composed: each hole of an interpolated
/// text must then be filled with something that the program spells: a text of its own, a member of an enum, or a number.</summary>
internal sealed partial class AskedWords
{
    private readonly HashSet<string> _texts = new(StringComparer.Ordinal);
    private readonly List<Composed> _composed = [];
    private readonly HashSet<string> _inTemplates = new(StringComparer.Ordinal);

    /// <summary>Reads sources in C#.</summary>
    public AskedWords(IEnumerable<string> sources)
    {
        foreach (var source in sources)
        {
            var code = Comment().Replace(source, "");
            var own = new HashSet<string>(StringComparer.Ordinal);
            Read(code, own);
            _texts.UnionWith(own);
            _texts.UnionWith(
                Enumeration()
                    .Matches(code)
                    .SelectMany(found => Name().Matches(found.Groups[1].Value))
                    .Select(name => name.Value.ToLowerInvariant())
            );
        }
    }

    /// <summary>Adds what templates ask for: <c>t.section.key</c>, a hyphen written as <c>_</c>.</summary>
    public AskedWords WithTemplates(IEnumerable<string> templates)
    {
        _inTemplates.UnionWith(templates.SelectMany(template => InTemplate().Matches(template)).Select(found => found.Groups[1].Value));
        return this;
    }

    /// <summary>Whether a key is asked for, whole or as a plural form of one that is.</summary>
    public bool Has(string key) =>
        _inTemplates.Contains(key.Replace('-', '_'))
        || IsSpelt(key)
        || (Plural().Match(key) is { Success: true } form && IsSpelt(key[..form.Index]));

    private bool IsSpelt(string text) =>
        _texts.Contains(text)
        || text.All(char.IsAsciiDigit)
        || _composed.Any(composed => composed.Pattern.Match(text) is { Success: true } found && composed.Fits(found, this));

    private void Read(string source, HashSet<string> own)
    {
        foreach (Match found in Text().Matches(source))
        {
            if (!found.Value.StartsWith('$'))
            {
                own.Add(found.Groups["text"].Value);
                continue;
            }

            var holes = Hole().Split(found.Groups["text"].Value);
            if (holes.Length > 1 && holes.Any(piece => piece.Length > 0) && holes.All(piece => Key().IsMatch(piece)))
            {
                _composed.Add(
                    new Composed(
                        new Regex($"^{string.Join("(.+)", holes.Select(Regex.Escape))}$"),
                        own,
                        holes[0].Length == 0 && holes[1].StartsWith('.')
                    )
                );
            }

            foreach (Match hole in Hole().Matches(found.Groups["text"].Value))
            {
                Read(hole.Value, own);
            }
        }
    }

    // A section that is a hole is spelt in the same file: {words}.title may be any title otherwise.
    private sealed record Composed(Regex Pattern, HashSet<string> Own, bool IsOfAnySection)
    {
        public bool Fits(Match found, AskedWords words) =>
            found
                .Groups.Values.Skip(1)
                .Index()
                .All(hole =>
                    IsOfAnySection && hole.Index == 0
                        ? Own.Contains(hole.Item.Value)
                        : words._texts.Contains(hole.Item.Value)
                            || (!hole.Item.Value.Contains('.', StringComparison.Ordinal) && words.IsSpelt(hole.Item.Value))
                );
    }

    [GeneratedRegex(
        """(?<![\\'])\$?"(?<text>(?:[^"\\\n{]|\\.|\{\{|(?<hole>\{(?:[^{}"]|"(?:[^"\\]|\\.)*"|(?<o>\{)|(?<-o>\}))*\})|\{)*)"(?!")"""
    )]
    private static partial Regex Text();

    [GeneratedRegex("""\{(?:[^{}"]|"(?:[^"\\]|\\.)*"|(?<o>\{)|(?<-o>\}))*\}""", RegexOptions.ExplicitCapture)]
    private static partial Regex Hole();

    [GeneratedRegex("^[a-zA-Z_.-]*$")]
    private static partial Regex Key();

    [GeneratedRegex(@"(?m)^\s*//.*$")]
    private static partial Regex Comment();

    [GeneratedRegex(@"\benum \w+\s*\{([^}]*)\}")]
    private static partial Regex Enumeration();

    [GeneratedRegex("[A-Z][A-Za-z]*")]
    private static partial Regex Name();

    [GeneratedRegex(@"\.(one|other)$")]
    private static partial Regex Plural();

    [GeneratedRegex(@"\bt\.([a-z0-9_.]+)")]
    private static partial Regex InTemplate();
}
