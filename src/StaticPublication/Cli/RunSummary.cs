using System.Globalization;
using System.Text;
using System.Text.Json;
using StaticPublication.Publishing;

namespace StaticPublication.Cli;

/// <summary>Prints the result of a build or a check: faults, figures, timings, next steps.</summary>
internal static class RunSummary
{
    /// <summary>What to print and write.</summary>
    /// <param name="Report">Path of the JSON report, or null.</param>
    /// <param name="ReportMarkdown">Path of the Markdown report, or null.</param>
    /// <param name="MaxFaults">Maximum number of faults to print. The summary counts all.</param>
    /// <param name="Timings">table, json, or null.</param>
    /// <param name="Output">The published folder. Null if nothing was to be written.</param>
    public sealed record SummaryOptions(string? Report, string? ReportMarkdown, int MaxFaults, string? Timings, string? Output)
    {
        /// <summary>Path of the configuration of the server, or null.</summary>
        public string? ServerConfig { get; init; }

        /// <summary>Whether faults alone are printed.</summary>
        public bool IsQuiet { get; init; }

        /// <summary>Path of the list of changed files, or null.</summary>
        public string? Changed { get; init; }
    }

    /// <summary>Prints the result and returns the exit code.</summary>
    public static int Print(Terminal terminal, Outcome outcome, SummaryOptions options)
    {
        terminal.Faults(outcome.Faults, options.MaxFaults);
        WriteFiles(outcome, options);
        if (options.Timings is not null)
        {
            WriteTimings(outcome, options.Timings);
        }

        if (options.IsQuiet)
        {
            return outcome.Succeeded ? 0 : 1;
        }

        if (outcome.Summary.Line.Length > 0)
        {
            Terminal.Say(outcome.Summary.Line);
        }

        if (outcome.Figures is { } figures && options.Output is not null)
        {
            Terminal.Say(figures.Agreement);
        }

        Terminal.Say(Summary(outcome, options));
        return outcome.Succeeded ? 0 : 1;
    }

    private static void WriteFiles(Outcome outcome, SummaryOptions options)
    {
        if (options.Report is not null)
        {
            ReportFile.Write(options.Report, file => FaultReport.Write(options.Report, file, outcome.Faults));
        }

        if (options.ReportMarkdown is not null)
        {
            ReportFile.Write(options.ReportMarkdown, file =>
                file.Write(Encoding.UTF8.GetBytes(outcome.Summary.Markdown + ReportFile.Mark))
            );
        }

        if (options.ServerConfig is { } server && outcome.Figures is { } figures)
        {
            if (figures.ServerConfiguration is { } configuration)
            {
                ReportFile.Write(server, file => file.Write(Encoding.UTF8.GetBytes(configuration)));
            }
            else
            {
                var hosts = string.Join(", ", Host.All.Where(host => host.IsConfigured).Select(host => host.Key));
                Terminal.Say($"{server} was not written: the host of site.yml takes no configuration. These do: {hosts}.");
            }
        }

        if (options.Changed is not null && outcome.Changed is { } changed)
        {
            ReportFile.Write(options.Changed, file => file.Write(Encoding.UTF8.GetBytes(changed)));
        }
    }

    private static string Summary(Outcome outcome, SummaryOptions options)
    {
        var (errors, warnings) = (outcome.Count(Severity.Error), outcome.Count(Severity.Warning));
        var faults = $"{Terminal.Count(errors, "error")}, {Terminal.Count(warnings, "warning")}";
        if (outcome.Figures is not { } site)
        {
            return $"{faults}: nothing was written. \"publication explain CODE\" explains a fault.";
        }

        if (options.Output is null)
        {
            var notes = Terminal.Count(outcome.Count(Severity.Note), "note");
            var outside = Terminal.Count(outcome.Outside.Count, "external address", "external addresses");
            return $"{Terminal.Count(site.Documents, "document")} checked: {faults}, {notes}; {outside}.";
        }

        var seconds = outcome.Stages.Sum(stage => stage.Wall.TotalSeconds).ToString("0.0", CultureInfo.InvariantCulture);
        var written = site.Written == site.Files ? "all" : site.Written.ToString("#,0", CultureInfo.InvariantCulture);
        var files = $"{Terminal.Count(site.Files, "file")} ({written} written)";
        var megabytes = (site.Bytes / 1e6).ToString("0.0", CultureInfo.InvariantCulture);
        return $"{Terminal.Count(site.Documents, "document")}, {Terminal.Count(site.Pages, "page")}, {files}, "
            + $"{megabytes} MB, {Terminal.Count(warnings, "warning")}, {seconds} s: {options.Output}/index.html. "
            + "\"publication serve\" shows it in a browser.";
    }

    private static void WriteTimings(Outcome outcome, string form)
    {
        if (form == "json")
        {
            var stages = outcome.Stages.Select(stage => new
            {
                stage = stage.Name,
                wallSeconds = stage.Wall.TotalSeconds,
                cpuSeconds = stage.Cpu.TotalSeconds,
                allocatedBytes = stage.Allocated,
                files = stage.Files,
                bytes = stage.Bytes,
                hashed = stage.Hashed,
                peakBytes = stage.Peak,
            });
            Terminal.PrintJson(JsonSerializer.Serialize(stages));
            return;
        }

        Terminal.Print(
            $"{"stage", -12} {"wall s", 8} {"CPU s", 8} {"allocated MB", 13} {"hashed", 9} {"files", 9} {"MB", 9} {"peak MB", 8}"
        );
        foreach (var stage in outcome.Stages)
        {
            var cost = FormattableString.Invariant(
                $"{stage.Name, -12} {stage.Wall.TotalSeconds, 8:0.00} {stage.Cpu.TotalSeconds, 8:0.00} {stage.Allocated / 1e6, 13:0.0}"
            );
            Terminal.Print(
                FormattableString.Invariant($"{cost} {stage.Hashed, 9} {stage.Files, 9} {stage.Bytes / 1e6, 9:0.0} {stage.Peak / 1e6, 8:0}")
            );
        }
    }
}
