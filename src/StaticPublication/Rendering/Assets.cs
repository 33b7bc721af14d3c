using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using StaticPublication.Storage;

namespace StaticPublication.Rendering;

/// <summary>The theme's assets at addresses that hold a hash of their bytes, so that they can be kept for ever; references between them are
/// rewritten.</summary>
internal sealed partial class Assets
{
    private readonly SortedDictionary<string, (string Address, ReadOnlyMemory<byte> Bytes)> _files = new(StringComparer.Ordinal);
    private readonly Theme _theme;
    private readonly Scripts _scripts;

    /// <summary>Hashes every asset, those that others name first.</summary>
    /// <exception cref="InvalidOperationException">Assets name one another in a circle.</exception>
    public Assets(Theme theme)
    {
        _theme = theme;
        _scripts = new Scripts(theme);
        foreach (var name in theme.Assets.Keys.Where(name => !_scripts.IsPart(name)).Order(StringComparer.Ordinal))
        {
            Place(name, []);
        }
    }

    /// <summary>The address of an asset by its name, such as <c>site.css</c>; null where the theme has none.</summary>
    public string? Address(string name) => _files.TryGetValue(name, out var file) ? file.Address : null;

    /// <summary>The text of an asset as the theme has it; empty where it has none.</summary>
    public string Text(string name) => _theme.Assets.TryGetValue(name, out var bytes) ? Encoding.UTF8.GetString(bytes.Span) : "";

    /// <summary>Every asset as a file of the site.</summary>
    public IEnumerable<OutputFile> Files() =>
        _files.Values.Select(file => new OutputFile(file.Address[1..], Fingerprint.Of(file.Bytes.Span), stream =>
            stream.Write(file.Bytes.Span)
        ));

    private string Place(string name, HashSet<string> open)
    {
        if (_files.TryGetValue(name, out var placed))
        {
            return placed.Address;
        }

        if (!open.Add(name))
        {
            throw new InvalidOperationException(
                $"{_theme.FileOf($"assets/{name}")} and an asset that it names refer to each other: neither can have a hashed address."
            );
        }

        var bytes = IsText(name) ? Encoding.UTF8.GetBytes(Rewritten(name, open)) : _theme.Assets[name];
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes.Span))[..12];
        var address = Addresses.Asset(name, hash);
        _files.Add(name, (address, bytes));
        open.Remove(name);
        return address;
    }

    private string Rewritten(string name, HashSet<string> open) =>
        Reference()
            .Replace(Code(name), reference =>
            {
                var folder = System.IO.Path.GetDirectoryName(name)!.Replace('\\', '/');
                var target = (folder.Length == 0 ? "" : folder + "/") + reference.Groups["path"].Value;
                return target != name && _theme.Assets.ContainsKey(target)
                    ? reference.Groups["open"].Value + Place(target, open)
                    : reference.Value;
            });

    private string Code(string name) => name.EndsWith(".js", StringComparison.Ordinal) ? _scripts.Joined(name) : Text(name);

    private static bool IsText(string name) =>
        name.EndsWith(".css", StringComparison.Ordinal)
        || name.EndsWith(".js", StringComparison.Ordinal)
        || name.EndsWith(".webmanifest", StringComparison.Ordinal);

    // A quoted or bracketed name of a file beside: url(x.svg), "./x.js", './x.js'.
    [GeneratedRegex("""(?<open>["'(])(?:\./)?(?<path>[\w-]+(?:/[\w-]+)*\.\w+)(?=["')#?])""")]
    private static partial Regex Reference();
}
