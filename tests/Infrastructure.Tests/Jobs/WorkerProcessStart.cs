using System.Runtime.CompilerServices;
using DiscordAH.TestKit.Jobs;

namespace DiscordAH.Infrastructure.Tests.Jobs;

/// <summary>Lets this test program be started as a worker, before its own start.</summary>
internal static class WorkerProcessStart
{
    [ModuleInitializer]
    internal static void Run() => EffectWorker.RunIfAsked();
}
