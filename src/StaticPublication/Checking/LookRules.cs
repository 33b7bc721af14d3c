using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using StaticPublication.Text;

namespace StaticPublication.Checking;

/// <summary>What a publication's own stylesheet and logo must not be: without effect by a slip, or something that a browser would run or
/// load from elsewhere.</summary>
internal static partial class LookRules
{
    private const string Svg = "http://www.w3.org/2000/svg";

    // Elements of a drawing that are run, or that hold another kind of document.
    private static readonly string[] Active = ["script", "foreignObject", "iframe", "object", "embed", "handler", "listener"];

    /// <summary>Returns the faults.</summary>
    /// <param name="theme">The theme.</param>
    /// <param name="stylesheet">Where the publication's own stylesheet is; its logo is beside it.</param>
    /// <param name="files">Names of the files that are published below <c>/files/</c>.</param>
    public static IEnumerable<Fault> Faults(Theme theme, string stylesheet, IReadOnlyCollection<string> files)
    {
        if (theme.Assets.TryGetValue(Theme.OwnStylesheet, out var own))
        {
            var ours = theme
                .Assets.Where(asset => asset.Key != Theme.OwnStylesheet && asset.Key.EndsWith(".css", StringComparison.Ordinal))
                .Select(asset => Encoding.UTF8.GetString(asset.Value.Span));
            List<string> known =
            [
                .. theme.Assets.Keys.Where(name => name != Theme.OwnStylesheet),
                .. files.Select(name => $"/{GivenFile.Folder}/{name}"),
            ];
            // Comments are blanked, so that places stay where they are.
            var sheet = Comment().Replace(Encoding.UTF8.GetString(own.Span), comment => Blank().Replace(comment.Value, " "));
            foreach (var fault in OfStylesheet(sheet, [.. ours], stylesheet).Concat(Absent(sheet, known, stylesheet)))
            {
                yield return fault;
            }
        }

        foreach (var name in Theme.Logos)
        {
            if (
                theme.Assets.TryGetValue(name, out var logo)
                && WrongInLogo(name, logo.Span) is var (why, line)
                && Path.Combine(Path.GetDirectoryName(stylesheet) ?? "", name) is var path
            )
            {
                yield return StaticPublication.Faults.Logo(new SourceLocation(path.Replace('\\', '/'), line, 1), why);
            }
        }
    }

    private static IEnumerable<Fault> OfStylesheet(string sheet, IReadOnlyList<string> ours, string path)
    {
        SourceLocation At(int index) => PlaceOf(sheet, index, path);
        var known = ours.SelectMany(Declared).ToHashSet(StringComparer.Ordinal);
        var used = ours.Append(sheet).SelectMany(one => Used().Matches(one).Select(match => match.Groups["name"].Value)).ToHashSet();
        foreach (Match match in Declaration().Matches(sheet))
        {
            var name = match.Groups["name"].Value;
            if (!known.Contains(name) && !used.Contains(name))
            {
                yield return StaticPublication.Faults.UnknownProperty(At(match.Index), name, NearestNames.Of(name, known));
            }
        }

        known.UnionWith(Declared(sheet));
        foreach (Match match in Used().Matches(sheet).Where(match => !match.Groups["otherwise"].Success))
        {
            var name = match.Groups["name"].Value;
            if (!known.Contains(name))
            {
                yield return StaticPublication.Faults.UnknownProperty(At(match.Index), name, NearestNames.Of(name, known));
            }
        }

        foreach (Match match in Loaded().Matches(sheet))
        {
            yield return StaticPublication.Faults.LoadedStyle(At(match.Index), match.Value.Trim());
        }

        if (sheet.Count(letter => letter == '{') != sheet.Count(letter => letter == '}'))
        {
            yield return StaticPublication.Faults.OpenStyle(new SourceLocation(path, 1, 1));
        }
    }

    // Pictures and fonts that are neither of the theme nor among the files; what is elsewhere has been told.
    private static IEnumerable<Fault> Absent(string sheet, IReadOnlyList<string> known, string path) =>
        from Match match in Named().Matches(sheet)
        let name = Uri.UnescapeDataString(match.Groups["path"].Value)
        where !known.Contains(name.StartsWith("./", StringComparison.Ordinal) ? name[2..] : name, StringComparer.Ordinal)
        select StaticPublication.Faults.AbsentFromStyle(PlaceOf(sheet, match.Index, path), name, NearestNames.Of(name, known));

    private static SourceLocation PlaceOf(string sheet, int index, string path) => new(path, sheet.AsSpan(0, index).Count('\n') + 1, 1);

    private static IEnumerable<string> Declared(string sheet) => Declaration().Matches(sheet).Select(match => match.Groups["name"].Value);

    // What is wrong, and where; null if nothing is.
    private static (string Why, int Line)? WrongInLogo(string name, ReadOnlySpan<byte> bytes)
    {
        if (name.EndsWith(".png", StringComparison.Ordinal))
        {
            return bytes is [0x89, (byte)'P', (byte)'N', (byte)'G', ..] ? null : ("this is no PNG", 1);
        }

        try
        {
            using var xml = XmlReader.Create(
                new MemoryStream(bytes.ToArray()),
                new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null }
            );
            xml.MoveToContent();
            return (xml.LocalName, xml.NamespaceURI) != ("svg", Svg)
                ? ("its first element is no svg of SVG", Line(xml))
                : WrongInDrawing(xml);
        }
        catch (XmlException broken)
        {
            return ("this is no SVG: it is not well-formed XML, or has a document type", Math.Max(1, broken.LineNumber));
        }
    }

    private static (string Why, int Line)? WrongInDrawing(XmlReader xml)
    {
        do
        {
            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA && Loaded().IsMatch(xml.Value))
            {
                return ("it has a style, which a browser runs or loads", Line(xml));
            }

            if (xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            if (Active.Contains(xml.LocalName, StringComparer.OrdinalIgnoreCase))
            {
                return ($"it has a {xml.LocalName}, which a browser runs or loads", Line(xml));
            }

            while (xml.MoveToNextAttribute())
            {
                var (name, value) = (xml.LocalName, xml.Value.Trim());
                var isElsewhere = name == "href" && value is not ['#', ..] && !value.StartsWith("data:image/", StringComparison.Ordinal);
                if (name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || isElsewhere || Loaded().IsMatch(value))
                {
                    return ($"it has {name}=\"{value[..Math.Min(40, value.Length)]}\", which a browser runs or loads", Line(xml));
                }
            }
        } while (xml.Read());
        return null;
    }

    private static int Line(XmlReader xml) => xml is IXmlLineInfo place ? Math.Max(1, place.LineNumber) : 1;

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"[^\n]")]
    private static partial Regex Blank();

    [GeneratedRegex(@"(?<=[{;\s]|^)(?<name>--[\w-]+)\s*:")]
    private static partial Regex Declaration();

    [GeneratedRegex(@"var\(\s*(?<name>--[\w-]+)\s*(?<otherwise>,)?")]
    private static partial Regex Used();

    // A scheme or two slashes lead elsewhere, # to the page itself.
    [GeneratedRegex(
        """url\(\s*(?<quote>["']?)(?![a-z][a-z0-9+.-]*:|//|#)(?<path>[^"')#?\n]+?)\s*(?:[#?][^"')\n]*)?\k<quote>\s*\)""",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Named();

    [GeneratedRegex("""@import\b[^;\n]*|url\(\s*["']?(?:https?:)?//[^)\n]*""", RegexOptions.IgnoreCase)]
    private static partial Regex Loaded();
}
