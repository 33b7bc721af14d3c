using System.Reflection;

namespace StaticPublication;

/// <summary>The version of this program.</summary>
internal static class ProgramVersion
{
    /// <summary>The id of its module, which differs after every change of the source. A cache of one version must not be used by
    /// another.</summary>
    public static string Module { get; } = typeof(ProgramVersion).Module.ModuleVersionId.ToString();

    /// <summary>Address of the folder that packages of this program are downloaded from, as its project file states it.</summary>
    public static string Packages { get; } =
        typeof(ProgramVersion)
            .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .First(metadata => metadata.Key == "Packages")
            .Value!;

    /// <summary>The version number, such as 0.1.0.</summary>
    public static string Number { get; } =
        typeof(ProgramVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
}
