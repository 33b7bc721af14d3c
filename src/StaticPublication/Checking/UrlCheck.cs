using StaticPublication.Text;

namespace StaticPublication.Checking;

/// <summary>The rules of an absolute address.</summary>
internal static class UrlCheck
{
    /// <summary>Returns a fault if the text is not an address, or if its scheme is neither http nor https.</summary>
    public static Fault? Fault(SourceLocation location, string path, string text)
    {
        if (
            !Uri.TryCreate(text, UriKind.Absolute, out var uri)
            || text.EnumerateRunes().Any(letter => Characters.AreUnseen(letter.ToString()))
        )
        {
            return Faults.UrlSyntax(location, path, text);
        }

        if (uri.Scheme is not ("http" or "https"))
        {
            return Faults.UrlScheme(location, path, text, uri.Scheme);
        }

        return uri.Host.Length == 0 || uri.UserInfo.Length > 0 ? Faults.UrlSyntax(location, path, text) : Escaped(location, path, text);
    }

    /// <summary>What an address holds as escapes, such as %E2%80%AE, that no text may hold.</summary>
    public static Fault? Escaped(SourceLocation location, string path, string text)
    {
        if (!text.Contains('%', StringComparison.Ordinal))
        {
            return null;
        }

        var decoded = Uri.UnescapeDataString(text);
        return Characters.ControlIn(decoded) is >= 0 and var control
            ? Faults.ControlCharacter(location, path, decoded[control], Uri.EscapeDataString(decoded[control].ToString()))
            : CharacterCheck.Unseen(decoded, path, false, _ => location);
    }
}
