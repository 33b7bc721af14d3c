using System.Text;
using StaticPublication.Storage;

namespace StaticPublication.Exporting;

/// <summary>A file that is cheaper to make than to hash what it depends on: it is made when it is listed, and its hash is that of its
/// bytes.</summary>
internal static class SmallFile
{
    public static OutputFile Of(string path, byte[] bytes) => new(path, Fingerprint.Of(bytes), stream => stream.Write(bytes));

    /// <summary>A text file in UTF-8 without a byte order mark.</summary>
    public static OutputFile Of(string path, string text) => Of(path, Encoding.UTF8.GetBytes(text));
}
