using System.Text;

namespace StaticPublication.Publishing;

/// <summary>Headers of the addresses that a path stands for: it is rooted, and <c>*</c> stands for anything, slashes included.</summary>
/// <param name="Path">At most one <c>*</c>, as Cloudflare Pages takes no second.</param>
/// <param name="Headers">Names and values in their order; an empty value takes away what an earlier rule set (Cloudflare Pages
/// alone).</param>
internal sealed record HeaderRule(string Path, IReadOnlyList<(string Name, string Value)> Headers)
{
    /// <summary>The rule as <c>_headers</c> holds it.</summary>
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
