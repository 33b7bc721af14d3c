using System.Text;
using System.Text.Json;

namespace StaticPublication.Publishing;

/// <summary>Writes a report file: faults or an import as JSON, or a summary as Markdown. Replaces only earlier reports.</summary>
internal static class ReportFile
{
    /// <summary>The comment at the end of a Markdown report. It is invisible when rendered.</summary>
    public const string Mark = "\n<!-- report of StaticPublication -->\n";

    /// <summary>The name of this program in a SARIF report, by which one is recognised.</summary>
    public const string ToolName = "StaticPublication";

    private const int SniffedBytes = 1 << 16;

    // The first property names of a fault, and of an import.
    private static readonly string[] Fault = ["path", "line", "column", "severity", "code", "field"];
    private static readonly string[] Import = ["written", "records", "files"];
    private static readonly string[] GitLab = ["check_name", "description", "fingerprint", "severity"];
    private static readonly byte[] Sarif = Encoding.UTF8.GetBytes($"\"name\": \"{ToolName}\"");

    /// <summary>Writes a report. Creates missing parent folders.</summary>
    /// <exception cref="WrongUseException">The file exists and is not a report.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        if (File.Exists(path) && !IsReport(path))
        {
            throw new WrongUseException($"{path} is not a report of this program, so it was not overwritten.");
        }

        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        using var file = File.Create(path);
        write(file);
    }

    /// <summary>Whether a file is a report or empty. Terminals and pipes count as empty.</summary>
    public static bool IsReport(string path)
    {
        var length = new FileInfo(path).Length;
        if (length == 0)
        {
            return true;
        }

        using var file = File.OpenRead(path);
        var bytes = new byte[Math.Min(length, SniffedBytes)];
        file.ReadExactly(bytes);
        if (bytes[0] is (byte)'[' or (byte)'{')
        {
            var isWhole = length == bytes.Length;
            return bytes.AsSpan(0, Math.Min(bytes.Length, 200)).IndexOf(Sarif) > 0
                || IsJsonReport(bytes, isWhole, Fault)
                || IsJsonReport(bytes, isWhole, GitLab);
        }

        if (new[] { NginxConfiguration.Mark, ChangedFiles.Mark }.Any(mark => bytes.AsSpan().StartsWith(Encoding.UTF8.GetBytes(mark))))
        {
            return true;
        }

        file.Seek(-Math.Min(length, Mark.Length), SeekOrigin.End);
        using var end = new StreamReader(file);
        return end.ReadToEnd() == Mark;
    }

    private static bool IsJsonReport(byte[] bytes, bool isWhole, string[] ofFault)
    {
        try
        {
            var json = new Utf8JsonReader(bytes, isWhole, default);
            json.Read();
            var names = json.TokenType == JsonTokenType.StartArray ? ofFault : Import;
            if (names == ofFault && json.Read() && json.TokenType == JsonTokenType.EndArray)
            {
                return isWhole && !json.Read();
            }

            foreach (var name in names)
            {
                if (!json.Read() || json.TokenType != JsonTokenType.PropertyName || !json.ValueTextEquals(name) || !json.Read())
                {
                    return false;
                }
            }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
