using System.Text;
using StaticPublication.Storage;

namespace StaticPublication.Exporting;

/// <summary>A file that is cheaper to make than to describe: it is made when it is listed, and depends on its own bytes.</summary>
internal static class SmallFile
{
    /// <summary>A file of bytes.</summary>
    public static OutputFile Of(string path, byte[] bytes) => new(path, Fingerprint.Of(bytes), stream => stream.Write(bytes));

    /// <summary>A file of text in UTF-8 without a byte order mark.</summary>
    public static OutputFile Of(string path, string text) => Of(path, Encoding.UTF8.GetBytes(text));
}
