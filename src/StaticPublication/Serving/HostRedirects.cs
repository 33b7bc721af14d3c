using System.Globalization;

namespace StaticPublication.Serving;

/// <summary>The result of a redirect rule.</summary>
/// <param name="To">Address on the same site, beginning with a slash.</param>
/// <param name="Status">3xx redirects the browser. Any other status is sent with the content of the address.</param>
/// <param name="Forced">Whether the rule applies even if there is a file at the requested address.</param>
internal sealed record Redirection(string To, int Status, bool Forced)
{
    /// <summary>Whether the browser is redirected.</summary>
    public bool IsRedirect => Status is >= 300 and < 400;
}

/// <summary>The rules of a <c>_redirects</c> file, applied as Netlify does: the first match wins, and a final slash makes no
/// difference.</summary>
internal sealed class HostRedirects
{
    private const string Splat = "*";

    private readonly List<Rule> _rules = [];

    /// <exception cref="InvalidDataException">A line is not a rule, or has conditions, which are not supported.</exception>
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
                throw new InvalidDataException($"_redirects: not a rule that the preview supports: {line}");
            }

            _rules.Add(new Rule(Segments(parts[0]), new Redirection(parts[1], status, code.EndsWith('!'))));
        }
    }

    /// <summary>Returns the first rule that matches an unescaped path, with its placeholders filled, or null.</summary>
    public Redirection? Of(string path)
    {
        var segments = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        foreach (var rule in _rules)
        {
            if (Match(rule.From, segments) is { } placeholders)
            {
                return rule.Target with { To = Fill(rule.Target.To, placeholders, path.EndsWith('/')) };
            }
        }

        return null;
    }

    private static string[] Segments(string path) =>
        [.. path.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(Uri.UnescapeDataString)];

    private static List<(string Name, string Value)>? Match(string[] from, string[] segments)
    {
        var placeholders = new List<(string, string)>();
        for (var i = 0; i < from.Length; i++)
        {
            if (from[i] == Splat)
            {
                placeholders.Add((":splat", string.Join('/', segments.Skip(i).Select(Uri.EscapeDataString))));
                return placeholders;
            }

            if (i >= segments.Length || (from[i][0] != ':' && from[i] != segments[i]))
            {
                return null;
            }

            if (from[i][0] == ':')
            {
                placeholders.Add((from[i], Uri.EscapeDataString(segments[i])));
            }
        }

        return from.Length == segments.Length ? placeholders : null;
    }

    // A final slash belongs to what the splat matched.
    private static string Fill(string to, List<(string Name, string Value)> placeholders, bool slash)
    {
        foreach (var (name, value) in placeholders)
        {
            to = to.Replace(name, name == ":splat" && slash && value.Length > 0 ? value + "/" : value, StringComparison.Ordinal);
        }

        return to;
    }

    private sealed record Rule(string[] From, Redirection Target);
}
