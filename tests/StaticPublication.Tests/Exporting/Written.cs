using System.IO.Compression;
using System.Text;
using StaticPublication.Exporting;

namespace StaticPublication.Tests.Exporting;

/// <summary>Bytes of exported files by their path, as a folder would hold them.</summary>
internal static class Written
{
    public static byte[] Bytes(this OutputFile file)
    {
        using var bytes = new MemoryStream();
        file.Write(bytes);
        return bytes.ToArray();
    }

    public static byte[] File(this Release release, string path) => Exports.Files(release).First(file => file.Path == path).Bytes();

    public static string Text(this Release release, string path) => Encoding.UTF8.GetString(release.File(path));

    public static string Gunzipped(this Release release, string path)
    {
        using var gzip = new GZipStream(new MemoryStream(release.File(path)), CompressionMode.Decompress);
        using var reader = new StreamReader(gzip, new UTF8Encoding(false, true));
        return reader.ReadToEnd();
    }
}
