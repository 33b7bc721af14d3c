using StaticPublication.Text;

namespace StaticPublication.Checking;

/// <summary>The rules of an absolute address.</summary>
internal static class UrlCheck
{
    /// <summary>Returns a fault if the text is not an address, or if its scheme is neither http nor https.</summary>
    /// <param name="location">Where it stands.</param>
    /// <param name="path">Its field.</param>
    /// <param name="text">The address.</param>
    /// <param name="place">What must stand in it below the host, or null.</param>
    public static Fault? Fault(SourceLocation location, string path, string text, string? place = null)
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

        if (uri.Host.Length == 0 || uri.UserInfo.Length > 0)
        {
            return Faults.UrlSyntax(location, path, text);
        }

        // The host ends before the third slash.
        return
            place is not null
            && !text.AsSpan(text.IndexOf("//", StringComparison.Ordinal) + 2 + uri.Host.Length).Contains(place, StringComparison.Ordinal)
            ? Faults.UrlPlace(location, path, text, place)
            : Escaped(location, path, text);
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
