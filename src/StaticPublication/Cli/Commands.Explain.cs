using System.CommandLine;
using StaticPublication.Text;

namespace StaticPublication.Cli;

internal static partial class Commands
{
    private static Command Explain()
    {
        var code = new Argument<string>("code") { Description = "Code of a fault, such as REF-UNKNOWN." };
        var explain = new Command("explain", "Says what a fault means and how to fix it.") { code };
        explain.SetAction(result =>
        {
            var asked = result.GetValue(code)!.ToUpperInvariant();
            if (Explanations.Shown.TryGetValue(asked, out var text))
            {
                Terminal.Print($"{asked}{(Messages.AreFrench ? " " : "")}: {text}");
                return 0;
            }

            var nearest = NearestNames.Of(asked, Explanations.ByCode.Keys);
            Terminal.Say($"no fault has the code {PrintedText.Shown(asked)}; nearest: {string.Join(", ", nearest.DefaultIfEmpty("none"))}");
            return WrongUse;
        });
        return explain;
    }
}
