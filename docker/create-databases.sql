create database master;
create database portal;
-- The master's role, which owns nothing; both logins have the password of the environment.
\getenv password POSTGRES_PASSWORD
create role master_application login password :'password';
