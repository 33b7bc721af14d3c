using System.Globalization;
using System.IO.Hashing;
using System.Text;
using System.Text.Json;
using StaticPublication.Publishing;
using StaticPublication.Text;

namespace StaticPublication.Cli;

/// <summary>Writes faults as a file for programs: in the form of this program, as SARIF, or as GitLab reads the quality of code.</summary>
internal static class FaultReport
{
    /// <summary>Name of a file in the form of GitLab, by which its pipelines know it.</summary>
    public const string GitLab = "gl-code-quality-report.json";

    /// <summary>Writes the form that the name of the file asks for.</summary>
    public static void Write(string path, Stream file, IReadOnlyList<Fault> faults)
    {
        using var json = new Utf8JsonWriter(file, PublishedJson.Indented);
        if (path.EndsWith(".sarif", StringComparison.OrdinalIgnoreCase))
        {
            WriteSarif(json, faults);
        }
        else if (Path.GetFileName(path) == GitLab)
        {
            WriteGitLab(json, faults);
        }
        else
        {
            WriteOwn(json, faults);
        }
    }

    /// <summary>The command of GitHub Actions that shows a fault beside its line.</summary>
    public static string GitHubAnnotation(Fault fault)
    {
        var level = fault.Severity == Severity.Note ? "notice" : fault.Severity.Word();
        var place = string.Create(CultureInfo.InvariantCulture, $"line={fault.Location.Line},col={fault.Location.Column}");
        var words = Messages.Line(fault).Replace("%", "%25", StringComparison.Ordinal);
        return $"::{level} file={Escaped(fault.Location.Path)},{place},title={fault.Code}::{words}";
    }

    private static void WriteSarif(Utf8JsonWriter json, IReadOnlyList<Fault> faults)
    {
        json.WriteStartObject();
        json.WriteStartArray("runs");
        json.WriteStartObject();
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", ReportFile.ToolName);
        json.WriteString("version", ProgramVersion.Number);
        json.WriteStartArray("rules");
        foreach (var code in faults.Select(fault => fault.Code).Distinct().Order(StringComparer.Ordinal))
        {
            json.WriteStartObject();
            json.WriteString("id", code);
            json.WriteStartObject("fullDescription");
            json.WriteString("text", Explanations.ByCode.GetValueOrDefault(code, code));
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteStartArray("results");
        foreach (var fault in faults.SelectMany(fault => fault.Each()))
        {
            WriteResult(json, fault);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteString("version", "2.1.0");
        json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        json.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter json, Fault fault)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", fault.Code);
        json.WriteString("level", fault.Severity.Word());
        json.WriteStartObject("message");
        json.WriteString("text", Sentence(fault));
        json.WriteEndObject();
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", Escaped(fault.Location.Path));
        json.WriteEndObject();
        json.WriteStartObject("region");
        json.WriteNumber("startLine", fault.Location.Line);
        json.WriteNumber("startColumn", fault.Location.Column);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteGitLab(Utf8JsonWriter json, IReadOnlyList<Fault> faults)
    {
        json.WriteStartArray();
        foreach (var fault in faults.SelectMany(fault => fault.Each()))
        {
            json.WriteStartObject();
            json.WriteString("check_name", fault.Code);
            json.WriteString("description", Sentence(fault));
            var hash = XxHash128.HashToUInt128(Encoding.UTF8.GetBytes(fault.ToString()));
            json.WriteString("fingerprint", hash.ToString("x32", CultureInfo.InvariantCulture));
            json.WriteString(
                "severity",
                fault.Severity switch
                {
                    Severity.Error => "major",
                    Severity.Warning => "minor",
                    _ => "info",
                }
            );
            json.WriteStartObject("location");
            json.WriteString("path", fault.Location.Path);
            json.WriteStartObject("lines");
            json.WriteNumber("begin", fault.Location.Line);
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteOwn(Utf8JsonWriter json, IReadOnlyList<Fault> faults)
    {
        json.WriteStartArray();
        foreach (var fault in faults)
        {
            json.WriteStartObject();
            WritePlace(json, fault.Location);
            json.WriteString("severity", fault.Severity.Word());
            json.WriteString("code", fault.Code);
            json.WriteString("field", fault.Field);
            json.WriteString("message", fault.Message);
            json.WriteString("expected", fault.Expected);
            json.WriteString("fix", fault.Fix);
            json.WriteNumber("count", fault.Count);
            json.WriteStartArray("further");
            foreach (var place in fault.Further)
            {
                json.WriteStartObject();
                WritePlace(json, place);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WritePlace(Utf8JsonWriter json, SourceLocation place)
    {
        json.WriteString("path", place.Path);
        json.WriteNumber("line", place.Line);
        json.WriteNumber("column", place.Column);
    }

    private static string Sentence(Fault fault) =>
        $"{(fault.Field.Length == 0 ? "" : fault.Field + ": ")}{fault.Message}."
        + (fault.Expected.Length == 0 ? "" : $" Expected: {fault.Expected}.")
        + (fault.Fix.Length == 0 ? "" : $" Fix: {fault.Fix}.");

    private static string Escaped(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
}
