using System.Text;
using System.Text.RegularExpressions;
using StaticPublication.Storage;

namespace StaticPublication.Rendering;

/// <summary>Publishes the theme's assets at addresses that contain a hash of their bytes, so that browsers can cache them forever, and
/// rewrites references between them.</summary>
internal sealed partial class Assets
{
    private readonly SortedDictionary<string, (string Address, ReadOnlyMemory<byte> Bytes)> _files = new(StringComparer.Ordinal);
    private readonly Addresses _addresses;
    private readonly Theme _theme;
    private readonly Scripts _scripts;

    /// <summary>Hashes every asset, after the assets that it refers to.</summary>
    /// <exception cref="InvalidOperationException">Assets refer to one another in a circle.</exception>
    public Assets(Theme theme, Addresses addresses)
    {
        _addresses = addresses;
        _theme = theme;
        _scripts = new Scripts(theme);
        foreach (var name in theme.Assets.Keys.Where(name => !_scripts.IsPart(name)).Order(StringComparer.Ordinal))
        {
            Place(name, []);
        }
    }

    /// <summary>Returns the address of an asset by its name, such as <c>site.css</c>; null if the theme does not have it.</summary>
    public string? Address(string name) => _files.TryGetValue(name, out var file) ? file.Address : null;

    /// <summary>Returns the text of an asset as in the theme; empty if the theme does not have it.</summary>
    public string Text(string name) => _theme.Assets.TryGetValue(name, out var bytes) ? Encoding.UTF8.GetString(bytes.Span) : "";

    /// <summary>Returns every asset as a file of the site.</summary>
    public IEnumerable<OutputFile> Files() =>
        _files.Values.Select(file => new OutputFile(_addresses.FileOf(file.Address), Fingerprint.Of(file.Bytes.Span), stream =>
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
        var address = _addresses.Asset(name, Theme.HashOf(bytes.Span));
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

    // A relative file name in quotes or parentheses: url(x.svg), "./x.js", './x.js'.
    [GeneratedRegex("""(?<open>["'(])(?:\./)?(?<path>[\w-]+(?:/[\w-]+)*\.\w+)(?=["')#?])""")]
    private static partial Regex Reference();
}
