using System.Globalization;

namespace StaticPublication.Serving;

/// <summary>What a redirect makes of a request.</summary>
/// <param name="To">A rooted address.</param>
/// <param name="Status">3xx sends the reader there; anything else is the answer's status, with what lies there.</param>
/// <param name="Forced">True where it goes before a file that is there.</param>
internal sealed record Redirection(string To, int Status, bool Forced)
{
    /// <summary>Whether the reader is sent elsewhere.</summary>
    public bool Leads => Status is >= 300 and < 400;
}

/// <summary>The rules of a <c>_redirects</c> file, applied as Netlify applies them: the first that fits, whether or not there is a final
/// slash.</summary>
internal sealed class HostRedirects
{
    private const string Splat = "*";

    private readonly List<Rule> _rules = [];

    /// <summary>Reads the file.</summary>
    /// <exception cref="InvalidDataException">A line is no rule, or one with conditions, which are not read here.</exception>
    public HostRedirects(IEnumerable<string> lines)
    {
        foreach (var line in lines.Where(line => line.Trim().Length > 0 && line[0] != '#'))
        {
            var parts = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var code = parts.ElementAtOrDefault(2) ?? "301";
            if (
                parts.Length is not (2 or 3)
                || parts[0][0] != '/'
                || !int.TryParse(code.TrimEnd('!'), NumberStyles.None, CultureInfo.InvariantCulture, out var status)
            )
            {
                throw new InvalidDataException($"_redirects: no rule that is read here: {line}");
            }

            _rules.Add(new Rule(Segments(parts[0]), new Redirection(parts[1], status, code.EndsWith('!'))));
        }
    }

    /// <summary>The first rule that fits a path (unescaped), with its places filled; null where none does.</summary>
    public Redirection? Of(string path)
    {
        var segments = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        foreach (var rule in _rules)
        {
            if (Fits(rule.From, segments) is { } places)
            {
                return rule.Found with { To = Filled(rule.Found.To, places, path.EndsWith('/')) };
            }
        }

        return null;
    }

    private static string[] Segments(string path) =>
        [.. path.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(Uri.UnescapeDataString)];

    private static List<(string Name, string Value)>? Fits(string[] from, string[] segments)
    {
        var places = new List<(string, string)>();
        for (var i = 0; i < from.Length; i++)
        {
            if (from[i] == Splat)
            {
                places.Add((":splat", string.Join('/', segments.Skip(i).Select(Uri.EscapeDataString))));
                return places;
            }

            if (i >= segments.Length || (from[i][0] != ':' && from[i] != segments[i]))
            {
                return null;
            }

            if (from[i][0] == ':')
            {
                places.Add((from[i], Uri.EscapeDataString(segments[i])));
            }
        }

        return from.Length == segments.Length ? places : null;
    }

    // The final slash of what a splat stood for is part of it.
    private static string Filled(string to, List<(string Name, string Value)> places, bool slash)
    {
        foreach (var (name, value) in places)
        {
            to = to.Replace(name, name == ":splat" && slash && value.Length > 0 ? value + "/" : value, StringComparison.Ordinal);
        }

        return to;
    }

    private sealed record Rule(string[] From, Redirection Found);
}
