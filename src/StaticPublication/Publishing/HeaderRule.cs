using System.Text;

namespace StaticPublication.Publishing;

/// <summary>Headers for the addresses that match a path. <c>*</c> matches any characters, including slashes.</summary>
/// <param name="Path">Begins with a slash and has at most one <c>*</c>, because Cloudflare Pages does not accept more.</param>
/// <param name="Headers">Names and values in order. An empty value removes a header that an earlier rule set (only on Cloudflare
/// Pages).</param>
internal sealed record HeaderRule(string Path, IReadOnlyList<(string Name, string Value)> Headers)
{
    /// <summary>Appends the rule in the format of <c>_headers</c>.</summary>
    public void AppendTo(StringBuilder text)
    {
        text.Append(Path).Append('\n');
        foreach (var (name, value) in Headers)
        {
            _ = value.Length == 0 ? text.Append("  ! ").Append(name) : text.Append("  ").Append(name).Append(": ").Append(value);
            text.Append('\n');
        }
    }
}
