namespace StaticPublication.Checking;

/// <summary>The rules of an absolute address.</summary>
internal static class UrlCheck
{
    /// <summary>Returns a fault if the text is not an address, or if its scheme is neither http nor https.</summary>
    public static Fault? Fault(SourceLocation location, string path, string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || text.Any(letter => char.IsWhiteSpace(letter) || char.IsControl(letter)))
        {
            return Faults.UrlSyntax(location, path, text);
        }

        if (uri.Scheme is not ("http" or "https"))
        {
            return Faults.UrlScheme(location, path, uri.Scheme);
        }

        return uri.Host.Length == 0 || uri.UserInfo.Length > 0 ? Faults.UrlSyntax(location, path, text) : null;
    }
}
