using System.Text.RegularExpressions;

namespace StaticPublication.Serving;

/// <summary>The rules of a <c>_headers</c> file, applied as Netlify does: all matching rules apply, and later ones override earlier
/// ones.</summary>
internal sealed class HostHeaders
{
    private readonly List<(Func<string, bool> Matches, List<(string Name, string Value)> Headers)> _rules = [];

    /// <exception cref="InvalidDataException">A line is neither a path nor a header.</exception>
    public HostHeaders(IEnumerable<string> lines)
    {
        foreach (var line in lines.Where(line => line.Trim().Length > 0 && !line.TrimStart().StartsWith('#')))
        {
            if (line[0] == '/')
            {
                _rules.Add((MatcherOf(line.Trim()), []));
            }
            else if (_rules.Count > 0 && Header(line.Trim()) is { } header)
            {
                _rules[^1].Headers.Add(header);
            }
            else
            {
                throw new InvalidDataException($"_headers: neither a path nor a header: {line}");
            }
        }
    }

    /// <summary>Returns the headers of an address by name.</summary>
    public IReadOnlyDictionary<string, string> Of(string address)
    {
        var headers = new SortedDictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in _rules.Where(rule => rule.Matches(address)).SelectMany(rule => rule.Headers))
        {
            if (value.Length == 0)
            {
                headers.Remove(name);
                continue;
            }

            headers[name] = value;
        }

        return headers;
    }

    // "! Name" removes a header on Cloudflare Pages.
    private static (string Name, string Value)? Header(string line)
    {
        if (line.StartsWith('!'))
        {
            return (line[1..].Trim(), "");
        }

        var colon = line.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 ? (line[..colon].Trim(), line[(colon + 1)..].Trim()) : null;
    }

    private static string Plain(string address) => Uri.UnescapeDataString(address).TrimEnd('/');

    // As Netlify parses paths: a segment * matches any number of segments, :name matches one, and * within a segment matches anything.
    private static Func<string, bool> MatcherOf(string path)
    {
        // Most rules match a single document. Thousands of regular expressions would be slow to create and to match.
        if (path.AsSpan().IndexOfAny('*', ':') < 0)
        {
            var plain = Plain(path);
            return address => Plain(address).Equals(plain, StringComparison.OrdinalIgnoreCase);
        }

        var segments = path.Split('/', StringSplitOptions.RemoveEmptyEntries)
            .Select(segment =>
                segment == "*" ? "?(.*)"
                : segment[0] == ':' ? "([^/]+)"
                : Regex.Escape(segment).Replace(@"\*", "(.*)", StringComparison.Ordinal)
            );
        return new Regex(
            $"^/{string.Join('/', segments)}/?$",
            RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking
        ).IsMatch;
    }
}
