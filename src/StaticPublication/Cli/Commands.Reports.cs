using System.CommandLine;
using StaticPublication.Publishing;
using StaticPublication.Storage;

namespace StaticPublication.Cli;

// The files that a command writes beside the site.
internal static partial class Commands
{
    private static void CheckReports(ParseResult result)
    {
        var options = OptionsOf(result);
        foreach (var option in new[] { Report, ReportMarkdown, ServerConfig, Changed }.Where(option => result.GetValue(option) is not null))
        {
            WritablePaths.CheckReport(
                option.Name,
                result.GetValue(option)!,
                ("--input", options.Input),
                ("--theme", options.Theme),
                ("--output", options.Output)
            );
        }

        var files = new[] { Report, ReportMarkdown, ServerConfig, Changed }
            .Where(option => result.GetValue(option) is not null)
            .Select(option => (option.Name, Typed: result.GetValue(option)!))
            .ToList();
        foreach (var (other, typed) in files.Skip(1))
        {
            if (
                files.TakeWhile(file => file.Name != other).FirstOrDefault(file => RealPath.Of(file.Typed).Is(RealPath.Of(typed))) is
                { Name: { } name }
            )
            {
                throw new WrongUseException($"{name} and {other} are both {typed}: one would write over the other.");
            }
        }
    }

    private static RunSummary.SummaryOptions SummaryOptionsOf(ParseResult result, bool wrote) =>
        new(
            result.GetValue(Report),
            result.GetValue(ReportMarkdown),
            result.GetValue(MaxFaults),
            result.GetResult(Timings) is null ? null : result.GetValue(Timings) ?? "table",
            wrote ? result.GetValue(Output)! : null
        )
        {
            IsQuiet = result.GetValue(Quiet),
            ServerConfig = wrote ? result.GetValue(ServerConfig) : null,
            Changed = wrote ? result.GetValue(Changed) : null,
        };
}
