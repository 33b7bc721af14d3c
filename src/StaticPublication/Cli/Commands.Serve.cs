using System.CommandLine;
using StaticPublication.Publishing;
using StaticPublication.Serving;

namespace StaticPublication.Cli;

/// <summary>The command that previews the site while it is edited.</summary>
internal static partial class Commands
{
    private static Command Serve(IEnumerable<Option> buildOptions)
    {
        var port = new Option<int>("--port") { Description = "Port to serve on, 1 to 65535.", DefaultValueFactory = _ => 5080 }.Between(
            1,
            65535
        );
        var serve = new Command("serve", "Builds the site, previews it as the host would serve it, and follows changes.") { port };
        foreach (var option in buildOptions)
        {
            serve.Add(option);
        }

        serve.SetAction(result => Serve(result, result.GetValue(port)));
        return serve;
    }

    private static int Serve(ParseResult result, int port)
    {
        var options = OptionsOf(result);
        if (!Directory.Exists(options.Input))
        {
            // There is no folder to watch. The faults of a build state what is missing.
            return Build(result);
        }

        CheckReports(result);
        WritablePaths.CheckBuild(options);
        var terminal = new Terminal();
        var preview = new Preview(
            options,
            (viewedPages, stop) =>
                terminal.Follow(progress => Publication.Build(options with { Interrupted = stop, ViewedPages = viewedPages }, progress)),
            outcome => RunSummary.Print(terminal, outcome, SummaryOptionsOf(result, wrote: true)),
            Terminal.Say,
            Messages.Line
        )
        {
            SaidFault = Messages.Line,
        };
        using var interruption = new Interruption();
        preview.Run(port, interruption.Token).GetAwaiter().GetResult();
        return 0;
    }
}
