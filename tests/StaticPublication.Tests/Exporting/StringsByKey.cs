using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace StaticPublication.Tests.Exporting;

/// <summary>The words of a theme in which every key says itself.</summary>
internal sealed class StringsByKey : IReadOnlyDictionary<string, string>
{
    public IEnumerable<string> Keys => [];

    public IEnumerable<string> Values => [];

    public int Count => 0;

    public string this[string key] => key;

    public bool ContainsKey(string key) => true;

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out string value)
    {
        value = key.EndsWith(".title", StringComparison.Ordinal) ? $"<{key}> & l'œuvre" : key;
        return true;
    }

    public IEnumerator<KeyValuePair<string, string>> GetEnumerator() => Enumerable.Empty<KeyValuePair<string, string>>().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
