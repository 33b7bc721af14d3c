using System.Text.RegularExpressions;

namespace StaticPublication.Checking;

/// <summary>The rules of an address that the site had: it goes into the host's list of redirects, where a space, a colon or an asterisk
/// would mean something else.</summary>
internal static partial class AddressCheck
{
    private const int Longest = 300;

    /// <summary>What is wrong with it: not rooted, empty or dotted segments, characters that are not safe.</summary>
    public static Fault? Fault(SourceLocation location, string path, string text) =>
        text.Length <= Longest && Safe().IsMatch(text) && !text.Split('/').Any(segment => segment is "." or "..")
            ? null
            : Faults.AddressSyntax(location, path, text);

    // A slash before each segment, no segment empty but the last; escapes for bytes beyond ASCII alone, so that none hides a slash, a dot
    // or a line end.
    [GeneratedRegex(
        @"\A(/([A-Za-z0-9._~,=@+-]|%[89A-Fa-f][0-9A-Fa-f])+)+/?\z",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Safe();
}
