using System.Text.RegularExpressions;

namespace StaticPublication.Checking;

/// <summary>The rules for former addresses of the site. They go to the host's list of redirects, where a space, a colon or an asterisk
/// would have another meaning.</summary>
internal static partial class AddressCheck
{
    private const int MaxLength = 300;

    /// <summary>Returns a fault if the address is not rooted, has empty or dotted segments, or contains unsafe characters.</summary>
    public static Fault? Fault(SourceLocation location, string path, string text) =>
        text.Length <= MaxLength && Safe().IsMatch(text) && !text.Split('/').Any(segment => segment is "." or "..")
            ? UrlCheck.Escaped(location, path, text)
            : Faults.AddressSyntax(location, path, text, Suggested(text));

    // What a browser shows and copies besides the path: the host, a query, letters that are not escaped.
    private static string Suggested(string text)
    {
        var path =
            Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address.AbsolutePath : text;
        var escaped = string.Concat(
            path.Split('?', '#')[0]
                .Trim()
                .Select(letter => char.IsAscii(letter) ? letter.ToString() : Uri.EscapeDataString(letter.ToString()))
        );
        var rooted = escaped.StartsWith('/') ? escaped : "/" + escaped;
        return Safe().IsMatch(rooted) && !rooted.Split('/').Any(segment => segment is "." or "..") ? rooted : "";
    }

    // A slash before each segment; only the last segment may be empty. Escapes are allowed for bytes outside ASCII only, so that none hides
    // a slash, a dot or a line end.
    [GeneratedRegex(
        @"\A(/([A-Za-z0-9._~,=@+-]|%[89A-Fa-f][0-9A-Fa-f])+)+/?\z",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Safe();
}
