using DiscordAH.Bot.Hosting;

return args switch
{
    ["health", var url] => await HealthCommand.RunAsync(url, Console.Out),
    ["verify", ..] => await VerifyHost.RunAsync(args, Console.Out),
    ["import", ..] => await ImportHost.RunAsync(args, Console.Out),
    _ => await BotProgram.RunAsync(args),
};
