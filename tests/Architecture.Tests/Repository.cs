using System.Reflection;

namespace DiscordAH.Architecture.Tests;

/// <summary>The checkout the tests run from, and its assemblies.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static Assembly Domain { get; } = Assembly.Load("DiscordAH.Domain");

    public static Assembly Infrastructure { get; } = Assembly.Load("DiscordAH.Infrastructure");

    public static Assembly Bot { get; } = Assembly.Load("DiscordAH.Bot");

    public static Assembly Panel { get; } = Assembly.Load("DiscordAH.Panel");

    public static Assembly Sandbox { get; } = Assembly.Load("DiscordAH.Sandbox");

    public static IReadOnlyList<Assembly> Production { get; } = [Domain, Infrastructure, Bot, Panel, Sandbox];

    /// <summary>Source files below a folder, build output and generated migrations left out; paths relative to the root.</summary>
    public static IEnumerable<string> Sources(params string[] folders) =>
        folders
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories))
            .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Where(file => !file.Split('/').Any(part => part is "bin" or "obj" or "node_modules" or "Migrations"));

    public static string Read(string file) => File.ReadAllText(Path.Combine(Root, file));

    /// <summary>Types people wrote: what the compiler made for itself is left out.</summary>
    public static IEnumerable<Type> OwnTypes(Assembly assembly) =>
        assembly.GetTypes().Where(type =>
            type.Namespace?.StartsWith("DiscordAH", StringComparison.Ordinal) == true
            && !type.FullName!.Contains('<', StringComparison.Ordinal)
            && !type.Namespace.EndsWith("Migrations", StringComparison.Ordinal)
            && type.GetCustomAttribute<System.Runtime.CompilerServices.CompilerGeneratedAttribute>() is null);

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "DiscordAH.sln"))) return folder.FullName;
        }

        throw new InvalidOperationException("The tests do not run from a checkout: DiscordAH.sln was not found upwards.");
    }
}
